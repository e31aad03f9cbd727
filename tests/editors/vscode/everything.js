// All checks inside the extension host, in one run: starting the editor is what takes long.
"use strict";
const { report } = require("./checks.js");

exports.run = report({
  ...require("./five_things.js").checks,
  ...require("./patterns.js").checks,
  ...require("./annotations.js").checks,
  ...require("./project.js").checks,
  ...require("./mishaps.js").checks,
});
