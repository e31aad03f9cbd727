/** Bytes in hexadecimal and as text. **/
import haxe.io.Bytes;

class PrintBytes {
    static function main() {
        var b = Bytes.ofString("Hallo é");
        Sys.println(b.length);
        Sys.println(b.toHex());
        Sys.println(b.toString());
        Sys.println(b.get(0) + " " + b.get(6));
        Sys.println(b.sub(0, 5).toString());
        Sys.println(b.getString(1, 3));
        var c = Bytes.alloc(4);
        c.set(0, 65);
        c.set(1, 0x142);
        c.fill(2, 2, 67);
        Sys.println(c.toString());
        Sys.println(c.toHex());
        Sys.println(haxe.crypto.Base64.encode(b));
        Sys.println(haxe.crypto.Base64.decode("SGFsbG8=").toString());
        Sys.println(haxe.crypto.Md5.encode("abc"));
        Sys.println(haxe.crypto.Sha1.encode("abc"));
        Sys.println(haxe.crypto.Sha256.encode("abc"));
        Sys.println(Bytes.ofHex("4869").toString());
    }
}
