/** A page counts as reached when its beginning is above this part of the window. */
const line = 0.4;

/** Shows the image of the page that is being read, when the reader comes to another page. */
export function followText(
  text: HTMLElement,
  leaves: readonly HTMLElement[],
  show: (leaf: HTMLElement) => void,
): void {
  const begins = [...text.querySelectorAll<HTMLAnchorElement>('a.leaf-link')].flatMap((link) => {
    const leaf = leaves.find(({ id }) => id === decodeURIComponent(link.hash.slice(1)));
    return leaf ? [{ link, leaf }] : [];
  });
  let last: HTMLElement | undefined;
  let asked = 0;
  const follow = (): void => {
    asked = 0;
    const reached = begins.filter(
      ({ link }) => link.getBoundingClientRect().top < innerHeight * line,
    );
    const now = (reached[reached.length - 1] ?? begins[0])?.leaf;
    // Who has turned to another image keeps it until another page is reached.
    if (now && now !== last) show(now);
    last = now;
  };
  addEventListener('scroll', () => (asked ||= requestAnimationFrame(follow)), { passive: true });
  follow();
}
