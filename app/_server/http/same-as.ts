/**
 * With this header the application says: at this address stands what stands at that other one. There are addresses
 * without end where nothing stands; the answer for them all is made and kept once, under the other address.
 */
export const SAME_AS_HEADER = 'x-setu-same-as';
