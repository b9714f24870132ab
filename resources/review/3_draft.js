// What the reviewer has typed. It is kept in this browser, sealed under the pack's key, because any page that is
// opened from disk may read what another one has kept.

const sameWords = (one, other) => one.stance === other.stance && one.text === other.text;

class Draft {
  constructor(pack, tell) {
    this.pack = pack;
    this.tell = tell;
    this.shelf = new Shelf('inclusion-review-' + pack.content.packId);
    this.beside = 'inclusion-draft:' + pack.hash;
    this.reviewer = '';
    // By subject: {subjectId, id, stance, text, writtenAt, sent, withdrawnAt}. `sent` is what the last reply said, if
    // one did; a comment that was sent and is taken back stays here with the moment of that.
    this.comments = new Map();
    this.replyId = newId();
    this.savedAt = ''; // when the last reply was saved
    this.saved = true; // whether it holds all of this
    this.unkept = false;
    this.timer = 0;
    this.writing = Promise.resolve();
  }

  // Reads back what was kept; how many comments that were.
  async restore() {
    await this.shelf.open();
    await this.reread();
    return this.spoken().length;
  }

  // Reads what was kept since, by another window with the same pack, and whether that is anything new. What is typed here and
  // not kept yet goes before.
  async reread() {
    try {
      const kept = await this.shelf.read();
      const text = kept && textOf(await unseal(this.pack.key, JSON.parse(kept), this.beside));
      if (!text || this.unkept || text === this.text()) return false;
      const draft = JSON.parse(text);
      this.reviewer = draft.reviewer;
      this.replyId = draft.replyId;
      this.comments = new Map(draft.comments.map((each) => [each.subjectId, each]));
      this.savedAt = draft.savedAt;
      this.saved = draft.saved;
      return true;
    } catch { return false; } // altered by somebody else: as if nothing had been kept
  }

  text() {
    return JSON.stringify({reviewer: this.reviewer, replyId: this.replyId, saved: this.saved, savedAt: this.savedAt,
      comments: Array.from(this.comments.values())});
  }

  comment(subjectId) {
    return this.comments.get(subjectId) || {subjectId, id: '', stance: '', text: '', writtenAt: '', sent: null, withdrawnAt: ''};
  }

  // The comments that say something, and those that were sent and are taken back.
  spoken() { return Array.from(this.comments.values()).filter((each) => !each.withdrawnAt); }
  withdrawn() { return Array.from(this.comments.values()).filter((each) => each.withdrawnAt); }

  set(subjectId, stance, text) {
    const before = this.comment(subjectId);
    const now = new Date().toISOString();
    const after = {...before, id: before.id || newId(), stance, text, withdrawnAt: ''};
    // Words that are again those of the last reply are no new version of them, unless the school knows them as taken back.
    const asSent = before.sent && !before.sent.takenBack && sameWords(before.sent, after);
    after.writtenAt = asSent ? before.sent.writtenAt : now;
    if (stance || text.trim()) this.comments.set(subjectId, after);
    else if (before.sent) this.comments.set(subjectId, {...after, withdrawnAt: before.withdrawnAt || now});
    else this.comments.delete(subjectId);
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
    this.unkept = true;
    this.timer = setTimeout(() => this.keep(), 150);
  }

  keep() {
    clearTimeout(this.timer);
    const text = this.text();
    this.writing = this.writing.then(async () => {
      try {
        await this.shelf.write(JSON.stringify(await seal(this.pack.key, text, this.beside)));
        this.unkept = false;
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
    for (const each of this.spoken()) {
      if (!each.stance) gaps.push([each.subjectId, 'choose agree, question or challenge']);
      else if (each.stance !== 'agree' && !each.text.trim()) gaps.push([each.subjectId, 'write what you ask or doubt']);
    }
    return gaps;
  }

  // The reply with all comments. One that is taken back goes as it was last sent, so that the school knows which it is.
  reply() {
    const said = (each) => ({id: each.id, subjectId: each.subjectId, stance: each.stance, text: each.text,
      writtenAt: each.writtenAt});
    return {format: 'inclusion-review-reply', version: 1, id: this.replyId, packId: this.pack.content.packId,
      packHash: this.pack.hash, reviewer: this.reviewer.trim(), writtenAt: new Date().toISOString(),
      comments: [...this.spoken().map(said),
        ...this.withdrawn().map((each) => ({...said({...each, ...each.sent}), withdrawnAt: each.withdrawnAt}))]};
  }

  // A reply with all of this has been saved.
  markSaved(moment) {
    for (const each of this.spoken()) each.sent = {stance: each.stance, text: each.text, writtenAt: each.writtenAt};
    for (const each of this.withdrawn()) each.sent.takenBack = true;
    this.saved = true;
    this.savedAt = moment;
    return this.keep();
  }
}
