import type { StoreImageRefusal } from '#db/commands/image/store-image.ts';

/** What an upload can be answered with beside the picture. */
export type UploadRefusal = StoreImageRefusal | 'signed_out' | 'upload_interrupted' | 'busy';
