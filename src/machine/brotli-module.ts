/** Where Debian puts the module of nginx that sends what is compressed with brotli. */
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
