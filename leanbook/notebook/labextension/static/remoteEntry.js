// The extension as JupyterLab 4 and Notebook 7 load it: a container of shared modules, written by
// hand, so that nothing has to be built. `init` is handed the modules that the front end shares;
// `get` returns the plugin. What it does is in plugin.js, beside this file.
"use strict";

(() => {
  const home = document.currentScript.src;
  let shared = null;

  // The front end has loaded one version of each of these; whichever it is, that is the one to use.
  const take = async (name) => {
    const versions = Object.values((shared && shared[name]) || {});
    const version = versions.find((each) => each.loaded) || versions[0];
    if (!version) throw new Error(`leanbook: this front end does not share ${name}`);
    return (await version.get())();
  };

  const container = {
    init: (scope) => {
      shared = scope;
    },
    get: async (name) => {
      if (name !== "./extension") throw new Error(`leanbook: there is no module ${name}`);
      const url = (file) => new URL(file, home).href;
      const { makePlugin } = await import(url("plugin.js"));
      const plugin = await makePlugin(take, url);
      return () => ({ __esModule: true, default: plugin });
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB.leanbook = container;
})();
