/** A portal's page. What it hears it writes down at once, to be read in whatever tab is left. */
const form = document.createElement('wuyou-issue-report');
form.api = location.href.replace(/\/$/, '');
form.apiKey = 'pk_test_tianyuan';
form.addEventListener('wuyou-submitted', ({ detail }) => {
  localStorage.setItem('told', `${localStorage.getItem('told') ?? ''}${detail.code} `);
});
document.querySelector('main')?.append(form);
