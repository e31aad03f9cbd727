/** Bytes: numbers in them, comparison, slices, hexadecimal, buffers. **/
import haxe.io.Bytes;
import haxe.io.BytesBuffer;

class ValBytes {
    static function main() {
        var b = Bytes.alloc(8);
        b.setInt32(0, 0x01020304);
        b.setUInt16(4, 0xFFFE);
        b.set(6, 300);
        Sys.println(b.toHex());
        Sys.println(b.getInt32(0) + " " + b.getUInt16(4) + " " + b.get(6) + " " + b.get(7));
        Sys.println(b.length);
        b.setFloat(0, 1.5);
        Sys.println(b.getFloat(0));
        b.setDouble(0, -2.25);
        Sys.println(b.getDouble(0));
        var text = Bytes.ofString("abc");
        Sys.println(text.compare(Bytes.ofString("abd")) < 0);
        Sys.println(text.compare(Bytes.ofString("abc")));
        var buffer = new BytesBuffer();
        buffer.addByte(72);
        buffer.addString("i!");
        buffer.add(text);
        Sys.println(buffer.length);
        var all = buffer.getBytes();
        Sys.println(all.toString());
        all.blit(0, text, 1, 2);
        Sys.println(all.toString());
        Sys.println(all.sub(2, 3).toString());
        all.fill(0, 2, 45);
        Sys.println(all.toString());
        var sum = 0;
        for (i in 0...all.length) sum += all.get(i);
        Sys.println(sum);
    }
}
