# SPDX-License-Identifier: Apache-2.0
"""An HTTPS server on a loopback port whose requests are answered by threads of this process."""
import http.server
import threading


class Handler(http.server.BaseHTTPRequestHandler):
    """Subclasses define do_GET or do_POST; self.owner is the TlsServer."""
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def body(self):
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def hang_up(self):
        """Without an answer."""
        self.close_connection = True


class _Threads(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a client that was killed


class TlsServer:
    handler = Handler

    def __init__(self, certificates, port=0):
        self._certificates = certificates
        self.port = port
        self._server = None
        self.lock = threading.Lock()

    def start(self):
        """Also again after stop(), on the same port."""
        owner = self
        bound = type("Bound", (self.handler,), {"owner": owner})
        self._server = _Threads(("127.0.0.1", self.port), bound)
        self._server.socket = self._certificates.server_context().wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def stop(self):
        """From now on connections are refused."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
        self._server = None

    @property
    def url(self):
        return f"https://localhost:{self.port}"
