import { posix } from 'node:path';
import ts from 'typescript';

export interface Import {
	/** A file of this repository without its ending, or a package's name. */
	target: string;
	isPackage: boolean;
	/** Vanishes when compiled. */
	typeOnly: boolean;
}

/** Files by their path from the root of the repository. */
export type Sources = Readonly<Record<string, string>>;

/** What a file imports and exports on, in whatever form. */
export function importsOf(path: string, text: string): Import[] {
	const found: Import[] = [];
	const add = (from: ts.Node | undefined, typeOnly: boolean) => {
		if (from && ts.isStringLiteral(from)) found.push(toImport(path, from.text, typeOnly));
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypes(node));
		else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, exportsTypes(node));
		else if (ts.isCallExpression(node) && loads(node.expression)) add(node.arguments[0], false);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
	return found;
}

function toImport(path: string, from: string, typeOnly: boolean): Import {
	const isPackage = !from.startsWith('.');
	const inside = posix.normalize(posix.join(posix.dirname(path), from)).replace(/\.ts$/, '');
	return { target: isPackage ? from : inside, isPackage, typeOnly };
}

function importsTypes({ importClause }: ts.ImportDeclaration): boolean {
	if (!importClause) return false;
	if (importClause.isTypeOnly) return true;
	const { name, namedBindings } = importClause;
	return !name && namedBindings !== undefined && areTypes(namedBindings);
}

function exportsTypes({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
	return isTypeOnly || (exportClause !== undefined && areTypes(exportClause));
}

function areTypes(names: ts.NamedImportBindings | ts.NamedExportBindings): boolean {
	if (!ts.isNamedImports(names) && !ts.isNamedExports(names)) return false;
	const elements: ReadonlyArray<ts.ImportSpecifier | ts.ExportSpecifier> = names.elements;
	return elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly);
}

function loads(called: ts.Expression): boolean {
	if (called.kind === ts.SyntaxKind.ImportKeyword) return true;
	return ts.isIdentifier(called) && called.text === 'require';
}
