// What the reviewer has typed. It is kept in this browser, sealed under the pack's key, because any page that is
// opened from disk may read what another one has kept.

class Draft {
  constructor(pack, tell) {
    this.pack = pack;
    this.tell = tell;
    this.place = 'inclusion-review-' + pack.content.packId;
    this.beside = 'inclusion-draft:' + pack.hash;
    this.reviewer = '';
    this.comments = new Map();
    this.replyId = newId();
    this.saved = true; // whether a reply with all of this was saved
    this.timer = 0;
    this.writing = Promise.resolve();
  }

  // Reads back what was kept; how many comments that were.
  async restore() {
    let kept = null;
    try { kept = localStorage.getItem(this.place); } catch { return 0; }
    if (!kept) return 0;
    try {
      const draft = JSON.parse(textOf(await unseal(this.pack.key, JSON.parse(kept), this.beside)));
      this.reviewer = draft.reviewer;
      this.replyId = draft.replyId;
      this.comments = new Map(draft.comments.map((each) => [each.subjectId, each]));
      this.saved = draft.saved;
      return this.comments.size;
    } catch { return 0; } // altered by somebody else: as if nothing had been kept
  }

  comment(subjectId) {
    return this.comments.get(subjectId) || {subjectId, id: '', stance: '', text: '', writtenAt: ''};
  }

  set(subjectId, stance, text) {
    const before = this.comment(subjectId);
    if (!stance && !text.trim()) this.comments.delete(subjectId);
    else this.comments.set(subjectId, {subjectId, id: before.id || newId(), stance, text,
      writtenAt: new Date().toISOString()});
    this.saved = false;
    this.keepSoon();
  }

  setReviewer(role) {
    this.reviewer = role;
    this.saved = false;
    this.keepSoon();
  }

  keepSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), 150);
  }

  keep() {
    clearTimeout(this.timer);
    const text = JSON.stringify({reviewer: this.reviewer, replyId: this.replyId, saved: this.saved,
      comments: Array.from(this.comments.values())});
    this.writing = this.writing.then(async () => {
      try {
        localStorage.setItem(this.place, JSON.stringify(await seal(this.pack.key, text, this.beside)));
        this.tell('Kept on this device ' + new Date().toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'}));
      } catch {
        this.tell('This browser keeps nothing: save your reply before you close this page.');
      }
    });
    return this.writing;
  }

  // Comments that lack something, as [subjectId, what].
  gaps() {
    const gaps = [];
    for (const each of this.comments.values()) {
      if (!each.stance) gaps.push([each.subjectId, 'choose agree, question or challenge']);
      else if (each.stance !== 'agree' && !each.text.trim()) gaps.push([each.subjectId, 'write what you ask or doubt']);
    }
    return gaps;
  }

  reply() {
    return {format: 'inclusion-review-reply', version: 1, id: this.replyId, packId: this.pack.content.packId,
      packHash: this.pack.hash, reviewer: this.reviewer.trim(), writtenAt: new Date().toISOString(),
      comments: Array.from(this.comments.values(), ({id, subjectId, stance, text, writtenAt}) =>
        ({id, subjectId, stance, text, writtenAt}))};
  }
}
