// <dosado-drop>: a file can be dropped anywhere on what it holds, not only on the file field itself.

class Drop extends HTMLElement {
  connectedCallback() {
    for (const type of ['dragenter', 'dragover']) this.addEventListener(type, (event) => this.#over(event));
    this.addEventListener('dragleave', ({ relatedTarget }) => { if (!this.contains(relatedTarget)) this.classList.remove('over'); });
    this.addEventListener('drop', (event) => this.#take(event));
  }

  #over(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.classList.add('over');
  }

  #take(event) {
    this.classList.remove('over');
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    const field = this.querySelector('input[type="file"]');
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

customElements.define('dosado-drop', Drop);
