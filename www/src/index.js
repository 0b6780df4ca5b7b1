// The list of sample tickets.

const list = document.getElementById('tickets');
const tickets = await (await fetch('/desk/tickets')).json();
for (const { id, subject, status, about } of tickets) {
  const item = document.createElement('li');
  const number = document.createElement('span');
  number.textContent = `#${id}`;
  const link = document.createElement('a');
  link.href = `/agent/tickets/${id}`;
  link.textContent = subject;
  const state = document.createElement('span');
  state.textContent = status;
  const sentence = document.createElement('p');
  sentence.textContent = about;
  item.append(number, link, state, sentence);
  list?.append(item);
}
document.getElementById('reset')?.addEventListener('click', async () => {
  await fetch('/desk/reset', { method: 'POST' });
  location.reload();
});
