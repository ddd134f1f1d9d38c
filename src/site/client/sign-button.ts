/** A button that shows a sign and is called by words. */
export function signButton(sign: string, label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  button.setAttribute('aria-label', label);
  button.title = label;
  button.addEventListener('click', act);
  return button;
}
