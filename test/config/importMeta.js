const ts = require('typescript');

// `scripts/` are ES modules to Node, and CommonJS to jest: there `import.meta.dirname` is `__dirname`.
exports.name = 'import-meta';
exports.version = 1;
exports.factory = () => (context) => (file) => {
	const visit = (node) =>
		ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression)
			? context.factory.createIdentifier(`__${node.name.text}`)
			: ts.visitEachChild(node, visit, context);
	return ts.visitNode(file, visit);
};
