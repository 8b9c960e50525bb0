import ts from 'typescript';
import type { SourceFile } from './faults';

const isDefault = (statement: ts.Statement): boolean =>
  ts.isExportAssignment(statement) ||
  (ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
  (ts.isExportDeclaration(statement) &&
    statement.exportClause !== undefined &&
    ts.isNamedExports(statement.exportClause) &&
    statement.exportClause.elements.some(({ name }) => name.text === 'default'));

/** Default exports, and names that a file only passes on, a line for each. Settings and declarations may. */
export const exportFaults = (file: SourceFile): readonly string[] => {
  // A tool asks for its settings as a default; a declaration file tells what somebody else's module does.
  if (file.path.endsWith('.d.ts') || /^[^/]+\.config\.[cm]?js$/.test(file.path)) return [];
  return ts
    .createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true)
    .statements.flatMap((statement) => {
      if (isDefault(statement)) return [`${file.path} exports a default; give it a name`];
      if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return [];
      const from = statement.moduleSpecifier.getText().slice(1, -1);
      return [`${file.path} passes on ${from}; let its users import it from there`];
    });
};
