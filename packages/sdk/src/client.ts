export function createClient({ baseUrl }: { baseUrl: string }): { readonly baseUrl: string } {
  return { baseUrl };
}
