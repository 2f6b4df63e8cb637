'use strict';

// Loaded into n8n: when we are killed and can no longer end it, the message channel closes and it ends itself.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
