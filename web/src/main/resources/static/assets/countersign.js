// What the pages can do better with a script. Without it they still work: explanations open as
// pages, the theme follows the system.

for (const button of document.querySelectorAll('[data-theme-switch]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
  });
}

// The navigation of a phone scrolls sideways: start where we are.
document.querySelector('.side [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

// A form is sent once, however often its button is pressed.
document.addEventListener('submit', (event) => {
  if (event.target.method === 'dialog' || event.target.matches('[hx-post], [data-download]')) return;
  if (event.submitter?.matches('[data-download]')) return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = 'yes';
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// An explanation arrives in the drawer: open it; a click beside it closes it.
const drawer = document.getElementById('drawer');
document.body.addEventListener('htmx:afterSwap', (event) => {
  if (event.detail.target === drawer && !drawer.open) drawer.showModal();
});
drawer?.addEventListener('click', (event) => {
  if (event.target === drawer) drawer.close();
});

// A part of the page that could not be loaded says why at the top of the page.
const trouble = document.getElementById('trouble');
const tell = (text) => {
  trouble.textContent = text;
  trouble.hidden = false;
  trouble.scrollIntoView({ block: 'nearest' });
};
document.body.addEventListener('htmx:responseError', (event) => tell(event.detail.xhr.responseText));
document.body.addEventListener('htmx:sendError', () =>
  tell('The server did not answer. Check the connection, then try again.'));
