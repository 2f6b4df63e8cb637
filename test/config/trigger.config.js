const kill = require('./kill.config.js');

/**
 * The trigger in an n8n that is restarted, at a panel that fails.
 *
 * @type {import('jest').Config}
 */
module.exports = { ...kill, roots: ['<rootDir>/test/e2e/trigger'] };
