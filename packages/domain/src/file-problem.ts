/** Why a file is not taken: the `problem` of the issue `file_refused`. */
export type FileProblem =
  | 'empty'
  | 'type'
  | 'not-an-image'
  | 'broken'
  | 'heic'
  | 'animated'
  | 'pixels'
  | 'infected';
