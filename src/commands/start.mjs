/** `npm start`: installs, builds where something changed, and serves the finished site. */
import { install, run } from '../machine/install.mjs';

install();
run('npm', ['run', '--silent', 'build', '--', '--if-changed']);
run('npm', ['run', '--silent', 'serve']);
