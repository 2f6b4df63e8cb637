'use strict';

// n8n loads the files listed in package.json under "n8n"; there is nothing to import from here.
module.exports = {};
