// On paper: everything in reading order, and room to write beneath each judgement.

// Ticks and ruled lines; what was typed already is printed in their place. The box says what it is about, because it may
// stand on another page.
function handwriting(draft, subject, about, lines) {
  const comment = draft.comment(subject.id);
  const tick = (stance, word) => el('span', {}, comment.stance === stance ? '☒ ' : '☐ ', word);
  return el('div', {class: 'handwriting'},
    el('p', {class: 'ticks'}, el('strong', {}, `Your view on ${about}`), tick('agree', 'I agree'), tick('question', 'I have a question'),
      tick('challenge', 'I challenge this')),
    said(comment.text), Array.from({length: comment.text ? 1 : lines}, () => el('div', {class: 'line'})));
}

function printedPart(pack, draft, subject, about, level) {
  return el('article', {}, el('h' + level, {}, labelOf(subject)), subjectFacts(pack.content, subject, level, false),
    handwriting(draft, subject, about, 3));
}

function printedPlan(content) {
  if (!content.actions.length) return el('p', {}, 'There are no actions yet.');
  const cell = (...parts) => el('td', {}, ...parts);
  return el('table', {class: 'plan'}, el('thead', {}, el('tr', {}, ['Action', 'Led by', 'Due', 'How it stands'].map((each) =>
    el('th', {scope: 'col'}, each)))), el('tbody', {}, content.actions.map((action) => el('tr', {},
    cell(said(action.title, 'strong'), action.area ? el('div', {class: 'muted'}, action.area) : null, said(action.purpose, 'div'),
      action.outcome ? said('To see: ' + action.outcome, 'div') : null),
    cell(said(action.lead, 'span') || '–'), cell(day(action.due) || '–'), cell(actionWords[action.state])))));
}

function printedPack(pack, draft, setting, status) {
  const content = pack.content;
  return [el('h1', {}, content.title), el('p', {class: 'setting'}, setting), el('p', {class: 'muted'}, status), said(content.note),
    content.replyBy ? el('p', {}, 'Please reply by ', el('strong', {}, day(content.replyBy)), '.') : null,
    el('div', {class: 'handwriting'}, el('p', {}, draft.reviewer ? ['Your role: ', said(draft.reviewer, 'strong')]
      : 'Your role (please not your name), and the day:'), draft.reviewer ? null : el('div', {class: 'line'})),
    el('p', {}, 'Tick a box where you have a view, write beneath it, and give the pages back to the school. You need not say ' +
      'something everywhere. The school types in what you write and marks it as given on paper.'),
    content.questions.length ? [el('h2', {}, 'Questions to have in mind'), saidList(content.questions)] : null,
    el('h2', {}, 'The whole picture'), el('p', {class: 'muted'}, 'Counts of statements. There are no marks and no overall grade.'),
    profileTable(content, content.areas, 'Where all statements stand'), handwriting(draft, {id: ''}, 'the audit as a whole', 4),
    content.areas.map((area) => el('section', {class: 'area'},
      printedPart(pack, draft, area.whole, area.whole.number ? 'area ' + area.whole.number : labelOf(area.whole), 1),
      [...area.overall, ...area.items].map((each) => printedPart(pack, draft, each, shortName(each), 2)))),
    el('section', {class: 'area'}, el('h1', {}, 'Action plan'), printedPlan(content)),
    content.glossary.length ? el('section', {class: 'area'}, el('h1', {}, 'Glossary'), glossaryList(content.glossary)) : null]
    .flat(Infinity).filter(Boolean);
}
