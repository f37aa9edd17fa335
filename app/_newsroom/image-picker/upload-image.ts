import type { UploadRefusal } from '#app/_newsroom/image-picker/upload-refusal.ts';
import { IMAGE_LIMITS } from '#lib/image/image-limits.ts';
import type { StoredImage } from '#lib/image/picked-image.ts';
import { refuse, type Result } from '#lib/result.ts';

/** Why an upload did not become a picture, as the browser knows it: the server's reasons, and those of the way there. */
export type UploadImageRefusal = UploadRefusal | 'unreachable' | 'cancelled' | 'foreign_origin' | 'upload_failed';

/** `onProgress` hears the part sent, 0 to 1; at 1 the server still looks at the picture. `signal` ends the upload. */
type UploadImageOptions = { onProgress?: (part: number) => void; signal?: AbortSignal };

const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * Sends one file to the library. Resolves with the picture (`existed` when these very bytes were there before) or the
 * reason why not; never rejects. A file over the limit is refused before a byte is sent.
 */
export function uploadImage(
  file: File,
  { onProgress, signal }: UploadImageOptions = {},
): Promise<Result<StoredImage, UploadImageRefusal>> {
  if (file.size > IMAGE_LIMITS.bytes) return Promise.resolve(refuse('image_too_large'));
  if (file.size === 0) return Promise.resolve(refuse('image_empty'));
  if (signal?.aborted) return Promise.resolve(refuse('cancelled'));
  return new Promise((resolve) => {
    // fetch() still cannot tell how much of a body was sent.
    const request = new XMLHttpRequest();
    const cancel = () => request.abort();
    const finish = (result: Result<StoredImage, UploadImageRefusal>) => {
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('load', () => finish(readAnswer(request.responseText)));
    request.addEventListener('abort', () => finish(refuse('cancelled')));
    request.addEventListener('error', () => finish(refuse('unreachable')));
    request.addEventListener('timeout', () => finish(refuse('upload_failed')));
    request.open('POST', '/api/newsroom/images');
    request.timeout = LONGEST_WAIT_MS;
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name.replace(/\p{Cs}/gu, '')));
    request.send(file);
  });
}

function readAnswer(text: string): Result<StoredImage, UploadImageRefusal> {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
      // Our own server's answer, from our own origin: its shape is the route's.
      return answer as Result<StoredImage, UploadImageRefusal>;
    }
  } catch {
    // A page of a proxy, or nothing: told apart below.
  }
  return refuse('upload_failed');
}
