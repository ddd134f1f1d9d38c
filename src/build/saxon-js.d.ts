declare module 'saxon-js' {
  const saxon: unknown;
  export default saxon;
}
