import ts from 'typescript';

/** One import as it stands in a file: what it names, and whether only types come through it. */
export type Import = { readonly from: string; readonly typesOnly: boolean };

const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

const importAt = (node: ts.Node): { from: string | undefined; typesOnly: boolean } | undefined => {
  if (ts.isImportDeclaration(node)) {
    return {
      from: textOf(node.moduleSpecifier),
      typesOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    };
  }
  if (ts.isExportDeclaration(node)) return { from: textOf(node.moduleSpecifier), typesOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { from: textOf(node.argument.literal), typesOnly: true };
  }
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const loads =
    called.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(called) && called.text === 'require') ||
    called.getText() === 'require.resolve' ||
    called.getText() === 'jest.requireActual';
  return loads ? { from: textOf(node.arguments[0]), typesOnly: false } : undefined;
};

/** Everything that a file imports, also lazily, for its types alone, or by passing it on. */
export const importsOf = (file: string, source: string): readonly Import[] => {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const { from, typesOnly } = importAt(node) ?? {};
    if (from !== undefined && typesOnly !== undefined) found.push({ from, typesOnly });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true));
  return found;
};
