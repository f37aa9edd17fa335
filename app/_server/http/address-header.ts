/** The header in which our own front writes the caller's address; one of this name from outside is dropped there. */
export const ADDRESS_HEADER = 'x-setu-address';
