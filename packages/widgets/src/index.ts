export { WuyouRating } from './rating/rating';
