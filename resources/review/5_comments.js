// One reviewer's view on one subject: agree, question or challenge, with words.

const shortName = (subject) => subject.number || subject.title;
const commentName = (subjectId) => 'c-' + (subjectId || 'whole');

function hintFor(comment) {
  if (comment.withdrawnAt) return 'You have taken this back. The school learns of it with your next reply.';
  if (comment.text.trim() && !comment.stance) return 'Please choose whether you agree, ask or challenge.';
  if (comment.stance && comment.stance !== 'agree' && !comment.text.trim())
    return 'Please write what you would like to know or doubt.';
  return '';
}

// `changed` is called after each change.
function commentBlock(draft, subject, about, changed) {
  const name = commentName(subject.id);
  // Without autocomplete, so that browsers put nothing of it into their files for restoring a session.
  const text = el('textarea', {id: name + '-text', dir: 'auto', maxlength: '20000', autocomplete: 'off', 'aria-describedby': name + '-hint'});
  const hint = el('p', {id: name + '-hint', class: 'warn', 'aria-live': 'polite'});
  const radios = Object.entries(stanceWords).map(([stance, words]) => {
    const radio = el('input', {type: 'radio', name, value: stance, id: name + '-' + stance, autocomplete: 'off'});
    return [radio, el('label', {class: 'choice', for: name + '-' + stance}, radio, words)];
  });
  const clear = el('button', {type: 'button', class: 'small', id: name + '-clear'});
  const back = el('button', {type: 'button', class: 'small', id: name + '-back'}, 'Bring my words back',
    el('span', {class: 'unseen'}, ` on ${about}`));
  let cleared = null; // what stood here before it was cleared

  const show = () => {
    const comment = draft.comment(subject.id);
    const empty = !comment.stance && !comment.text;
    hint.textContent = hintFor(comment);
    clear.replaceChildren(comment.sent ? 'Take back' : 'Clear', el('span', {class: 'muted'}, ` my view on ${about}`));
    clear.hidden = empty;
    back.hidden = !empty || !(cleared || comment.sent);
  };
  const fill = ({stance, text: words}) => {
    radios.forEach(([radio]) => { radio.checked = radio.value === stance; });
    text.value = words;
  };
  const keep = () => {
    const [chosen] = radios.find(([radio]) => radio.checked) || [{value: ''}];
    draft.set(subject.id, chosen.value, text.value);
    show();
    changed();
  };
  radios.forEach(([radio]) => radio.addEventListener('change', keep));
  text.addEventListener('input', keep);
  clear.addEventListener('click', () => {
    cleared = {...draft.comment(subject.id)};
    fill({stance: '', text: ''});
    keep();
    back.focus();
  });
  back.addEventListener('click', () => {
    fill(cleared || draft.comment(subject.id).sent);
    keep();
    text.focus();
  });
  fill(draft.comment(subject.id));
  show();
  return el('fieldset', {}, el('legend', {}, `Your view on ${about}`),
    el('div', {class: 'choices'}, radios.map(([, label]) => label)),
    el('label', {for: text.id}, `What you would like to say about ${about}`), text, hint, clear, back);
}
