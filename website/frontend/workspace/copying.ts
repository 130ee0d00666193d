/** A button that copies a text, and says so for a moment. */

const SAID_FOR_MS = 2000;

export function startCopying(button: HTMLButtonElement, text: () => string, copied: string): void {
  const label = button.textContent;
  button.hidden = navigator.clipboard === undefined; // missing where the page is not secure
  button.addEventListener("click", () => {
    void navigator.clipboard.writeText(text()).then(() => {
      button.textContent = copied;
      setTimeout(() => (button.textContent = label), SAID_FOR_MS);
    });
  });
}
