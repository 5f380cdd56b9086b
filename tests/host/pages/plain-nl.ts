import { plain } from '../plain.ts';

export default plain('nl');
