// @ts-check
/* Starts the search, which needs a web server: browsers load no part of an index from files. */

const form = document.getElementById('search')
const notice = document.getElementById('notice')
if (form && notice && location.protocol === 'file:') {
  form.remove()
  notice.textContent = JSON.parse(form.dataset.words ?? '').noServer
  notice.hidden = false
} else {
  void import('./page.js')
}
