/** Frequent Korean, Chinese and Vietnamese family names in the usual romanisations. */
const families = new Set(
  `Ahn An Bae Baek Bai Ban Bang Bo Byun Cai Cao Cha Chai Chang Chen Cheng Chiang Cho Choe Choi Chon Chong Choo Chou Chow Chu
  Chun Chung Dai Deng Ding Do Dong Du Eom Fan Fang Feng Fu Gao Geng Gim Go Gong Gu Guo Gwak Ha Ham Han Hao He Heo Ho Hong Hou
  Hsu Hu Hua Huang Huh Hwang Im Jang Jeon Jeong Jia Jiang Jin Jo Joo Jung Kang Ki Kil Kim Ko Kong Koo Ku Kwak Kwon Lai Le Lee
  Lei Li Liang Liao Lim Lin Liu Lo Lu Luo Ma Mao Meng Min Mo Moon Mun Nam Ngo Nguyen No Noh O Oh Ou Pae Paek Pak Pan Pang Park
  Peng Pham Pyon Qi Qian Qiao Qin Qiu Qu Ra Ren Rhee Ri Rim Ro Roh Ryang Ryu Seo Seok Shen Shi Shin Shim Sim Sin So Soh Sok Son
  Song Su Suh Sun Sung Tae Tan Tang Tao Tian Tran Tsai Tseng U Vo Vu Wang Wei Wen Won Woo Wu Xi Xia Xiao Xie Xu Xue Yan Yang Yao
  Ye Yeo Yi Yim Yin Yoo Yoon Yu Yuan Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zuo`.split(/\s+/),
);

/** Names that are Vietnamese beyond doubt; given names there have syllables of every kind. */
const vietnamese = new Set(['Nguyen', 'Tran', 'Pham', 'Ngo']);

/** A syllable of romanised Korean, of pinyin or Wade-Giles. */
const syllable =
  /^(?:(?:kk|tt|pp|ss|jj|zh|ch'?|sh|ts'?|tz|hs|ph|th|kh|ng|nh|gi|qu|[bcdfghjklmnpqrstwxyz])'?)?(?:yae|yeo|wae|iao|uai|iang|iong|uang|ya|ye|yo|yu|wa|we|wi|wo|ae|ai|ao|au|ee|ei|eo|eu|ia|ie|io|iu|oe|oi|oo|ou|ua|ue|ui|uo|uy|[aeiouŏŭü])(?:ng|nh|ch|[cgklmnprtb])?/i;

/**
 * Whether the words read as a family name followed by one or two syllables, as in `Kim Il Sung`,
 * `Choe Yong-geon`, `Qiao Xiaoguang`. `Kim Philby` and `Lee Harvey Oswald` do not: what follows must
 * be made of such syllables and nothing else.
 */
export function eastAsianParts(
  words: readonly string[],
): { readonly family: string; readonly given: string } | undefined {
  const [family = '', ...rest] = words;
  const given = rest.join(' ');
  const parts = rest.flatMap((word) => word.split('-'));
  if (!families.has(family) || rest.length === 0 || rest.length > 2) return undefined;
  if (vietnamese.has(family)) return { family, given };
  const capitals = rest.every((word) => /^\p{Lu}/u.test(word));
  const count = parts.reduce((sum, part) => sum + syllables(part), 0);
  return capitals && count >= 1 && count <= 3 && !parts.some((part) => syllables(part) === 0)
    ? { family, given }
    : undefined;
}

/** In how many syllables a word divides; 0 when it does not, or not in at most two. */
function syllables(word: string): number {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (let cut = bare.length; cut > 0; cut--) {
    if (!isSyllable(bare.slice(0, cut))) continue;
    if (cut === bare.length) return 1;
    if (isSyllable(bare.slice(cut))) return 2;
  }
  return 0;
}

function isSyllable(text: string): boolean {
  return syllable.exec(text)?.[0] === text;
}
