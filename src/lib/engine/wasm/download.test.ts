import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { download, unpackModule } from './download.ts';

const url = 'https://atlas.test/engine/duckdb.wasm.bin';
const { signal } = new AbortController();
const wasm = new Uint8Array([0x00, 0x61, 0x73, 0x6d, ...Array<number>(5000).fill(7)]);

afterEach(() => {
	vi.unstubAllGlobals();
});

function answerWith(answer: () => Response | Promise<Response>): void {
	vi.stubGlobal('fetch', async () => Promise.resolve(answer()));
}

describe('download', () => {
	it('gives the bytes, and each piece as it comes', async () => {
		answerWith(() => new Response(new Blob(['abc', 'def'])));
		let received = 0;
		const file = await download(url, { signal, onPiece: (piece) => (received += piece.byteLength) });
		expect(await file.text()).toBe('abcdef');
		expect(received).toBe(6);
	});

	it.each([
		[404, 'missing-file'],
		[403, 'missing-file'],
		[503, 'network'],
		[429, 'network']
	])('takes status %i for %s', async (status, reason) => {
		answerWith(() => new Response('', { status }));
		await expect(download(url, { signal })).rejects.toMatchObject({ reason });
	});

	it('takes no answer, and one that breaks off, for the network', async () => {
		answerWith(() => Promise.reject(new TypeError('Failed to fetch')));
		await expect(download(url, { signal })).rejects.toMatchObject({ reason: 'network' });
		const broken = new ReadableStream<Uint8Array>({
			pull(controller) {
				controller.error(new TypeError('network error'));
			}
		});
		answerWith(() => new Response(broken));
		await expect(download(url, { signal })).rejects.toMatchObject({ reason: 'network' });
	});

	it("gives the signal's reason when it is aborted", async () => {
		const halt = new AbortController();
		answerWith(() => {
			halt.abort(new Error('called off'));
			return Promise.reject(new DOMException('aborted', 'AbortError'));
		});
		await expect(download(url, { signal: halt.signal })).rejects.toThrow('called off');
	});
});

describe('unpackModule', () => {
	it('gives the same module from gzip and from what came unpacked', async () => {
		for (const bytes of [gzipSync(wasm), wasm]) {
			const module = await unpackModule(new Blob([new Uint8Array(bytes)]), url, wasm.length, signal);
			expect(new Uint8Array(await module.arrayBuffer())).toEqual(wasm);
			expect(module.type).toBe('application/wasm');
		}
	});

	it('refuses what is no module, is damaged, or is not all of it', async () => {
		const packed = new Uint8Array(gzipSync(wasm));
		const damaged = packed.slice();
		damaged.fill(0, 12, 20);
		for (const bytes of ['<!doctype html>', '', packed.slice(0, 20), damaged, wasm.slice(0, 100)]) {
			const refused = unpackModule(new Blob([bytes]), url, wasm.length, signal);
			await expect(refused).rejects.toMatchObject({ reason: 'bad-file' });
		}
	});
});
