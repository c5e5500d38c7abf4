/** Host under which the sample images stand in references, e.g. `samples.localhost/course/httpd:2.4`. It is never looked up. */
export const samplesHost = 'samples.localhost'
