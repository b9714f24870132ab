// The places of the page.

let pack = null; // {key, hash, content}
let draft = null;

const commentOn = (subject, about) => commentBlock(draft, subject, about, () => countComments());

function subjectCard(subject, level) {
  return el('article', {'aria-labelledby': 's-' + subject.id}, el('h' + level, {id: 's-' + subject.id}, labelOf(subject)),
    subjectFacts(pack.content, subject, level, true), commentOn(subject, shortName(subject)));
}

function startView() {
  const content = pack.content;
  const role = el('select', {id: 'reviewer', autocomplete: 'off'}, el('option', {value: ''}, 'Choose'),
    content.reviewers.map((each) => el('option', {value: each}, each)), el('option', {value: '*'}, 'Someone else'));
  const other = el('input', {id: 'other-reviewer', type: 'text', maxlength: '100', autocomplete: 'off'});
  const otherBox = el('div', {}, el('label', {for: 'other-reviewer'}, 'Your role (not your name)'), other);
  role.value = !draft.reviewer ? '' : content.reviewers.includes(draft.reviewer) ? draft.reviewer : '*';
  other.value = role.value === '*' ? draft.reviewer : '';
  otherBox.hidden = role.value !== '*';
  role.addEventListener('change', () => {
    otherBox.hidden = role.value !== '*';
    draft.setReviewer(role.value === '*' ? other.value : role.value);
  });
  other.addEventListener('input', () => draft.setReviewer(other.value));
  const print = el('button', {type: 'button', id: 'print-pack'}, 'Print the pack');
  print.addEventListener('click', () => globalThis.print());
  return [el('h1', {}, 'Start here'),
    el('div', {class: 'card'}, content.note ? said(content.note) : null,
      content.replyBy ? el('p', {}, 'Please reply by ', el('strong', {}, day(content.replyBy)), '.') : null,
      el('ol', {}, el('li', {}, 'Say who you are below.'), el('li', {}, 'Read the areas on the list of parts. For each ' +
        'statement you may agree, ask or challenge; leave out what you like.'),
      el('li', {}, 'Go to ', linkTo('reply', 'Save my reply'), ' and send the file to the school.')),
      el('p', {class: 'note'}, 'What you type is kept on this device only, sealed with the passphrase. You may close this ' +
        'page and come back.'),
      el('label', {for: 'reviewer'}, 'You are replying as'), role, otherBox),
    el('div', {class: 'card'}, el('h2', {}, 'Rather on paper?'), el('p', {}, 'Everything prints in reading order, with room to ' +
      'write beneath each judgement. What you have typed is printed, too. Paper is not sealed: keep the pages safe, and give them ' +
      'back to the school.'), print),
    content.questions.length ? el('div', {class: 'card'}, el('h2', {}, 'Questions to have in mind'), saidList(content.questions)) : null,
    el('div', {class: 'card'}, el('h2', {}, 'The whole picture'), el('p', {class: 'note'}, 'Counts of statements. The framework is ' +
      'for improvement: there are no marks and no overall grade.'), profileTable(content, content.areas, 'Where all statements stand')),
    el('article', {}, el('h2', {}, 'The audit as a whole'), commentOn({id: ''}, 'the audit as a whole'))];
}

function areaView(area) {
  const words = wordsUsed(pack.content, area);
  const index = pack.content.areas.indexOf(area);
  const next = pack.content.areas[index + 1];
  return [el('h1', {}, labelOf(area.whole)),
    words.length ? el('details', {class: 'card'}, el('summary', {}, 'Words used on this page'), glossaryList(words)) : null,
    el('div', {class: 'card'}, profileTable(pack.content, [area], 'Where the statements of this area stand'),
      subjectFacts(pack.content, area.whole, 1, true), commentOn(area.whole, 'this area')),
    area.overall.map((each) => subjectCard(each, 2)), area.items.map((each) => subjectCard(each, 2)),
    el('p', {class: 'onwards'}, next ? ['Next: ', linkTo('area-' + (index + 1), labelOf(next.whole))]
      : ['This was the last area. Next: ', linkTo('reply', 'Save my reply')])];
}

function evidenceView() {
  const content = pack.content;
  return [el('h1', {}, 'Evidence'), content.evidence.length ? el('div', {class: 'card scroll', tabindex: '0', role: 'region',
    'aria-label': 'All evidence'}, el('table', {}, el('caption', {}, counted(content.evidence.length, 'piece') + ' of evidence'),
    el('thead', {}, el('tr', {}, ['What', 'Kind', 'Date', 'Held by'].map((each) => el('th', {scope: 'col'}, each)))),
    el('tbody', {}, content.evidence.map((piece) => el('tr', {}, el('td', {}, said(piece.title, 'div'),
      piece.titleOnly ? el('div', {class: 'note'}, 'Details stay in the school.') : said(piece.summary, 'div')),
    el('td', {}, sourceTypes[piece.sourceType]), el('td', {}, day(piece.date) || '–'), el('td', {}, said(piece.holder, 'span') || '–'))))))
    : el('p', {}, 'No evidence is shown in this pack.')];
}

function planView() {
  const actions = pack.content.actions;
  return [el('h1', {}, 'Action plan'), actions.length ? actions.map((action) => el('article', {}, el('h2', {class: 'said', dir: 'auto'}, action.title),
    el('p', {class: 'muted'}, [actionWords[action.state], action.area ? [' · ', said(action.area, 'span')] : null,
      action.lead ? [' · led by ', said(action.lead, 'span')] : null, action.due ? ' · due ' + day(action.due) : null]),
    action.purpose ? [el('h3', {}, 'What for'), said(action.purpose)] : null,
    action.outcome ? [el('h3', {}, 'How the school will know'), said(action.outcome)] : null))
    : el('p', {}, 'There are no actions yet.')];
}

function glossaryView() {
  return [el('h1', {}, 'Glossary'), pack.content.glossary.length ? el('div', {class: 'card'}, glossaryList(pack.content.glossary))
    : el('p', {}, 'No special words are used.')];
}

function titleOf(subjectId) {
  if (!subjectId) return 'The audit as a whole';
  for (const area of pack.content.areas)
    for (const subject of [area.whole, ...area.overall, ...area.items])
      if (subject.id === subjectId) return labelOf(subject);
  return subjectId;
}

function placeOf(subjectId) {
  const index = pack.content.areas.findIndex((area) => [area.whole, ...area.overall, ...area.items].some((each) => each.id === subjectId));
  return index < 0 ? 'start' : 'area-' + index;
}

function replyView() {
  const comments = draft.spoken();
  const withdrawn = draft.withdrawn();
  const problems = draft.gaps().map(([subjectId, what]) =>
    el('li', {}, linkTo(placeOf(subjectId), titleOf(subjectId), subjectId), ': ' + what));
  if (!draft.reviewer.trim()) problems.unshift(el('li', {}, linkTo('start', 'Start here'), ': say who is replying'));
  if (!comments.length && !withdrawn.length) problems.push(el('li', {}, 'You have not said anything yet.'));
  const save = el('button', {type: 'button', id: 'save-reply', class: 'primary'}, 'Save my reply');
  const message = el('p', {id: 'save-message', role: 'status'});
  save.addEventListener('click', () => saveReply(message));
  const count = (stance) => comments.filter((each) => each.stance === stance).length;
  const item = (each, words) => [el('dt', {}, linkTo(placeOf(each.subjectId), titleOf(each.subjectId), each.subjectId)),
    el('dd', {}, words, said(each.text, 'div'))];
  return [el('h1', {}, 'Save my reply'), el('div', {class: 'card'},
    el('p', {}, draft.reviewer.trim() ? ['Replying as ', said(draft.reviewer, 'strong'), ': '] : null,
      `${counted(count('agree'), 'agreement')}, ${counted(count('question'), 'question')}, ${counted(count('challenge'), 'challenge')}` +
      (withdrawn.length ? `, ${withdrawn.length} taken back.` : '.')),
    draft.savedAt ? el('p', {class: 'note'}, `You saved a reply on ${day(draft.savedAt.slice(0, 10))}. ` + (draft.saved
      ? 'Nothing has changed since.' : 'You have changed something since: save and send it again.')) : null,
    problems.length ? [el('p', {class: 'warn'}, '▲ Before you can save:'), el('ul', {}, problems)]
      : [el('p', {}, 'This saves one small file, sealed so that only the school can read it. Send it to the school as an ' +
        'attachment. You may change your mind later and send another: the school sees both, and what you take back.'),
      save, message]),
  el('div', {class: 'card'}, el('h2', {}, 'What you say'), comments.length ? el('dl', {}, comments.map((each) =>
    item(each, stanceWords[each.stance] || '–'))) : el('p', {class: 'note'}, 'Nothing yet.'),
  withdrawn.length ? [el('h2', {}, 'What you take back'), el('dl', {}, withdrawn.map((each) =>
    item({...each, ...each.sent}, 'Taken back: ' + stanceWords[each.sent.stance])))] : null)];
}
