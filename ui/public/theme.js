// Runs before anything is painted, so that no page flashes in the wrong theme
// or is read in the wrong language. A file of its own: the policy allows no
// script inside the page. ui/src/theme.ts reads and changes what is set here.
(function () {
  var root = document.documentElement;
  var dark = matchMedia('(prefers-color-scheme: dark)');
  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage can be forbidden; the system's choice holds then.
    }
  }
  function apply() {
    var choice = stored('shomei.theme');
    root.dataset.theme = choice === 'dark' || choice === 'light' ? choice : dark.matches ? 'dark' : 'light';
  }
  apply();
  dark.addEventListener('change', apply);
  addEventListener('storage', function (event) {
    if (event.key === 'shomei.theme' || event.key === null) apply(); // Chosen in another tab.
  });
  if (stored('shomei.language') === 'en') root.lang = 'en';
})();
