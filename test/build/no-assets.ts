const nothing = { style: '', script: '' };

/** For builds whose styles and scripts are not looked at. */
export const assets = {
  ...nothing,
  search: '',
  parts: { witnesses: nothing, facsimile: nothing },
  list: '',
};
