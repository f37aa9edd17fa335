import type { ImageFormat } from '#lib/image/image-format.ts';
import type { VariantFormat } from '#lib/image/image.ts';

type Limits = { pixels: number; side: number; frames: number; memoryBytes: number };

/** One file to be made: the part of the upright picture it shows, its size in pixels, and its name without hash and ending. */
type VariantInput = {
  stem: string;
  format: VariantFormat;
  box: { left: number; top: number; width: number; height: number };
  width: number;
  height: number;
};

/** What db/files/image-worker.mjs is asked: to look at a file (format by content, already sniffed), or to make variants of one. */
export type ImageJob =
  | { kind: 'inspect'; file: string; format: ImageFormat; limits: Limits }
  | {
      kind: 'make';
      file: string;
      limits: Limits;
      /** Pixels of the upright picture, as inspected. */
      width: number;
      height: number;
      /** Where the files go; must exist. */
      directory: string;
      outputs: VariantInput[];
    };

/** Why a picture could not be read or made. `image_busy` and `disk_full` say nothing against the file. */
export type ImageJobRefusal =
  | 'image_damaged'
  | 'image_too_many_pixels'
  | 'image_too_many_frames'
  | 'image_too_heavy'
  | 'image_too_slow'
  | 'image_busy'
  | 'disk_full';

/** What the process answers. Segments are the raw metadata blocks, at most 1 MB each. */
export type ImageAnswer =
  | { ok: false; error: ImageJobRefusal; reason?: string }
  | {
      ok: true;
      kind: 'inspect';
      width: number;
      height: number;
      segments: { exif: Uint8Array | undefined; iptc: Uint8Array | undefined; xmp: Uint8Array | undefined };
    }
  | { ok: true; kind: 'make'; made: string[] };
