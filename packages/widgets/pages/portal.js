// The portal's own script: hands the code in the address to the widgets, and hears of what happens in them.
const code = new URLSearchParams(location.search).get('code');
if (code) for (const widget of document.querySelectorAll('wuyou-progress-tracker, wuyou-rating')) widget.setAttribute('code', code);
window.wuyou = window.wuyou || [];
window.wuyou.push(({ on, version }) => {
  for (const type of ['wuyou-submitted', 'wuyou-rated'])
    on(type, (event) => console.info(`heard ${event.type} by ${version}`));
});
