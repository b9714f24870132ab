// Where a draft is kept. A database of the browser's is written to the disk at once, so that a crash a moment later
// loses nothing (plain storage waits for some seconds); browsers that offer none keep it in plain storage.

const waitFor = (request, event = 'onsuccess') => new Promise((done, failed) => {
  request[event] = () => done(request.result);
  request.onerror = request.onabort = () => failed(request.error);
});

class Shelf {
  constructor(place) {
    this.place = place;
    this.database = null;
  }

  async open() {
    try {
      const request = indexedDB.open('inclusion-review', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('drafts');
      this.database = await waitFor(request);
    } catch { this.database = null; }
  }

  async read() {
    if (this.database) return waitFor(this.database.transaction('drafts').objectStore('drafts').get(this.place));
    return localStorage.getItem(this.place);
  }

  async write(text) {
    if (!this.database) {
      localStorage.setItem(this.place, text);
      return;
    }
    const transaction = this.database.transaction('drafts', 'readwrite', {durability: 'strict'});
    const done = waitFor(transaction, 'oncomplete');
    transaction.objectStore('drafts').put(text, this.place);
    await done;
  }
}
