/** Constructors' names that look unlike Elixir's: capitals, digits, underscores. **/
enum Protocol {
    HTTP;
    HTTPS(port:Int);
    IPv4;
    TCP_IP;
    XmlHttpRequest;
    X;
    A1;
    lower;
    withArgs(n:Int);
}

class PrintEnumNames {
    static function main() {
        var all = [HTTP, HTTPS(443), IPv4, TCP_IP, XmlHttpRequest, X, A1, lower, withArgs(2)];
        for (p in all) {
            Sys.println(p);
        }
        Sys.println(all);
        Sys.println('first: ${all[0]}');
        Sys.println(Type.enumConstructor(all[1]));
        Sys.println(Type.enumConstructor(TCP_IP) + Type.enumConstructor(lower));
        var any:Dynamic = IPv4;
        Sys.println("any: " + any);
    }
}
