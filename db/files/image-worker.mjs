// Started as a process of its own for every job and gone after it: whatever a hostile file does to the decoder, the
// server and the next job know nothing of it. Plain JavaScript, so that it starts the same way under tsx, in Next's
// bundle and in tests, without a loader.
// @ts-check
import { open, rename, unlink } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import sharp from 'sharp';

/** @typedef {import('./image-job.ts').ImageJob} ImageJob */
/** @typedef {import('./image-job.ts').ImageAnswer} ImageAnswer */

const WATCH_MS = 50;

sharp.cache(false);
sharp.concurrency(1);
// The decoders of the five formats and nothing else: a file that lies about itself meets no other parser.
sharp.block({ operation: ['VipsForeignLoad'] });
for (const kind of ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif']) {
  sharp.unblock({ operation: [`VipsForeignLoad${kind}`] });
}

try {
  // Under memory pressure Linux ends this process first, never the server.
  writeFileSync('/proc/self/oom_score_adj', '1000');
} catch {
  // Not Linux: the watch below still holds.
}

process.once('message', (message) => {
  const job = /** @type {ImageJob} */ (message);
  const watch = () => {
    if (process.memoryUsage.rss() > job.limits.memoryBytes) answer({ ok: false, error: 'image_too_heavy' });
  };
  // Decoding runs on other threads, so this timer fires while it does.
  setInterval(watch, WATCH_MS);
  watch();
  run(job).then(answer, (error) => answer(explain(error)));
});
process.once('disconnect', () => process.exit(1));

/** @param {ImageAnswer} value */
function answer(value) {
  if (process.connected) process.send?.(value, () => process.exit(0));
  else process.exit(1);
}

/** @param {unknown} error @returns {ImageAnswer} */
function explain(error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { ok: false, error: 'disk_full' };
  // The system's own refusals (no descriptor, no thread, a disk that fails) say nothing of the picture.
  if (error instanceof Error && 'syscall' in error) return { ok: false, error: 'image_busy', reason: error.message };
  return { ok: false, error: 'image_damaged', reason: error instanceof Error ? error.message : String(error) };
}

/** @param {ImageJob} job @returns {Promise<ImageAnswer>} */
async function run(job) {
  return job.kind === 'inspect' ? inspect(job) : make(job);
}

/** @param {ImageJob} job */
function source(job) {
  return sharp(job.file, {
    limitInputPixels: job.limits.pixels,
    failOn: 'error',
    sequentialRead: true,
    pages: 1,
    animated: false,
    unlimited: false,
  });
}

/** @param {Extract<ImageJob, { kind: 'inspect' }>} job @returns {Promise<ImageAnswer>} */
async function inspect(job) {
  // Frames are counted on an opening that is allowed to see them; none is decoded here.
  const seen = await sharp(job.file, { limitInputPixels: false, animated: true }).metadata();
  const height = seen.pageHeight ?? seen.height;
  if (seen.width > job.limits.side || height > job.limits.side || seen.width * height > job.limits.pixels) {
    return { ok: false, error: 'image_too_many_pixels' };
  }
  if ((seen.pages ?? 1) > job.limits.frames) return { ok: false, error: 'image_too_many_frames' };
  const isFormat =
    seen.format === job.format || (job.format === 'avif' && seen.format === 'heif' && seen.compression === 'av1');
  if (!isFormat) return { ok: false, error: 'image_damaged', reason: `found ${seen.format}` };
  // Every pixel is read once: a file cut short or broken in the middle shows itself here, not to a reader.
  const whole = await source(job)
    .resize(64, 64, { fit: 'inside', withoutEnlargement: true, fastShrinkOnLoad: true })
    .raw()
    .toBuffer();
  if (whole.length === 0) return { ok: false, error: 'image_damaged', reason: 'no pixels' };
  const turned = (seen.orientation ?? 1) >= 5 && job.format !== 'avif';
  return {
    ok: true,
    kind: 'inspect',
    width: turned ? height : seen.width,
    height: turned ? seen.width : height,
    segments: { exif: bounded(seen.exif), iptc: bounded(seen.iptc), xmp: bounded(seen.xmp) },
  };
}

/** @param {Buffer | undefined} segment */
function bounded(segment) {
  return segment !== undefined && segment.length <= 1024 * 1024 ? segment : undefined;
}

/** @param {Extract<ImageJob, { kind: 'make' }>} job @returns {Promise<ImageAnswer>} */
async function make(job) {
  // Decoded once, and only as large as the largest variant needs.
  const scale = Math.min(1, Math.max(...job.outputs.map(({ box, width }) => width / box.width)));
  const fullWidth = Math.max(1, Math.round(job.width * scale));
  const fullHeight = Math.max(1, Math.round(job.height * scale));
  let upright = source(job).autoOrient().toColourspace('srgb').flatten({ background: '#ffffff' });
  if (scale < 1) upright = upright.resize(fullWidth, fullHeight, { fit: 'fill' });
  const base = await upright.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  /** @type {string[]} */
  const made = [];
  // Formats of one shape and width stand side by side: it is cut and scaled once for all of them.
  let cut = { of: '', pixels: base };
  for (const output of job.outputs) {
    const of = JSON.stringify([output.box, output.width, output.height]);
    if (cut.of !== of) cut = { of, pixels: await cutOut(base, job, output) };
    const picture = sharp(cut.pixels.data, { raw: cut.pixels.info, limitInputPixels: false });
    made.push(await put(job.directory, output.stem, output.format, await encode(picture, output.format)));
  }
  await syncDirectory(job.directory);
  return { ok: true, kind: 'make', made };
}

/**
 * The pixels of `output`'s box, at its width and height.
 * @typedef {{ data: Buffer, info: import('sharp').OutputInfo }} Pixels
 * @param {Pixels} base the upright picture @param {Extract<ImageJob, { kind: 'make' }>} job
 * @param {Extract<ImageJob, { kind: 'make' }>['outputs'][number]} output
 * @returns {Promise<Pixels>}
 */
function cutOut(base, job, output) {
  const sx = base.info.width / job.width;
  const sy = base.info.height / job.height;
  const width = Math.min(base.info.width, Math.max(1, Math.round(output.box.width * sx)));
  const height = Math.min(base.info.height, Math.max(1, Math.round(output.box.height * sy)));
  return sharp(base.data, { raw: base.info, limitInputPixels: false })
    .extract({
      left: Math.min(base.info.width - width, Math.round(output.box.left * sx)),
      top: Math.min(base.info.height - height, Math.round(output.box.top * sy)),
      width,
      height,
    })
    .resize(output.width, output.height, { fit: 'fill' })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
}

/**
 * Sizes for reading on a phone: a typical photograph at 824 px is about 40 KB as AVIF. AVIF at effort 1 costs a
 * third of effort 3 and a twelfth more bytes, effort 0 makes more bytes of a worse picture (measured on two cores over the demo's
 * pictures); above it an upload takes half a minute. WebP, for the few browsers without AVIF, at effort 2: a third of
 * effort 3's time for a twentieth more bytes.
 * @param {import('sharp').Sharp} picture @param {string} format
 */
function encode(picture, format) {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 45, effort: 1, chromaSubsampling: '4:2:0' }).toBuffer();
    case 'webp':
      return picture.webp({ quality: 72, effort: 2 }).toBuffer();
    default:
      return picture.jpeg({ quality: 74, progressive: true, chromaSubsampling: '4:2:0' }).toBuffer();
  }
}

/**
 * Writes `<stem>.<hash of the bytes>.<format>`: under a temporary name, to the disk, then renamed, so the name never
 * stands for half a file, and what the disk later does to it shows.
 * @param {string} directory @param {string} stem @param {string} format @param {Buffer} bytes
 */
async function put(directory, stem, format, bytes) {
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 20);
  const name = `${stem}.${sum}.${format}`;
  const temporary = path.join(directory, `${name}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
  await rename(temporary, path.join(directory, name));
  return name;
}

/** @param {string} directory */
async function syncDirectory(directory) {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
