import { inShell } from './quote.ts';
import { headOf, tablesOf, type CodeSource } from './source.ts';

/** For a shell: the files that hold the selection, and what describes them. */
export function curlCode(source: CodeSource): string {
	const files = [...tablesOf(source.sql).map((name) => `${name}.parquet`), 'datapackage.json'];
	return [
		headOf(source, '#'),
		...files.map((file) => `curl -fL -o ${inShell(file)} ${inShell(`${source.folder}${file}`)}`),
		''
	].join('\n');
}
