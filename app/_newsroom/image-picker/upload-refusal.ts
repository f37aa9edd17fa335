import type { StoreImageRefusal } from '#db/files/store-image.ts';

/** What an upload can be answered with beside the picture. */
export type UploadRefusal = StoreImageRefusal | 'signed_out' | 'upload_interrupted' | 'busy';
