package dev.waymark.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;

/**
 * Sockets that judge the address at the moment of connecting. The last wall: numbers in links,
 * which no resolver sees, end here in whatever form they were written.
 */
final class GuardedSockets extends SocketFactory {
  private final Guard guard;
  private final UnaryOperator<InetSocketAddress> route;

  GuardedSockets(Guard guard, UnaryOperator<InetSocketAddress> route) {
    this.guard = guard;
    this.route = route;
  }

  @Override
  public Socket createSocket() {
    return new Guarded();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return open(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return open(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return open(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return open(new InetSocketAddress(host, port));
  }

  private Socket open(InetSocketAddress to) throws IOException {
    Socket socket = new Guarded();
    socket.connect(to);
    return socket;
  }

  private final class Guarded extends Socket {
    @Override
    public void connect(SocketAddress to) throws IOException {
      connect(to, 0);
    }

    @Override
    public void connect(SocketAddress to, int millis) throws IOException {
      if (!(to instanceof InetSocketAddress internet) || internet.getAddress() == null) {
        throw new RefusedAddress("an unknown kind of address");
      }
      String refusal = Guard.refusal(internet.getAddress());
      // A resolved address keeps the name it was resolved from.
      boolean allowed =
          guard.allows(internet.getHostString())
              || guard.allows(internet.getAddress().getHostAddress());
      if (refusal != null && !allowed) throw new RefusedAddress(refusal);
      super.connect(route.apply(internet), millis);
    }
  }
}
