/** A priority queue kept in an array: sift up, sift down, both in place. **/
class BinaryHeap {
    static function insert(heap:Array<Int>, value:Int):Void {
        heap.push(value);
        var child = heap.length - 1;
        while (child > 0) {
            var parent = (child - 1) >> 1;
            if (heap[parent] <= heap[child]) {
                break;
            }
            var held = heap[parent];
            heap[parent] = heap[child];
            heap[child] = held;
            child = parent;
        }
    }

    static function takeSmallest(heap:Array<Int>):Null<Int> {
        if (heap.length == 0) {
            return null;
        }
        var smallest = heap[0];
        var last = heap.pop();
        if (heap.length > 0) {
            heap[0] = last;
            siftDown(heap);
        }
        return smallest;
    }

    static function siftDown(heap:Array<Int>):Void {
        var parent = 0;
        while (true) {
            var least = parent;
            for (child in [2 * parent + 1, 2 * parent + 2]) {
                if (child < heap.length && heap[child] < heap[least]) {
                    least = child;
                }
            }
            if (least == parent) {
                return;
            }
            var held = heap[parent];
            heap[parent] = heap[least];
            heap[least] = held;
            parent = least;
        }
    }

    static function main() {
        var heap:Array<Int> = [];
        for (value in [5, 3, 8, 1, 9, 2, 7]) {
            insert(heap, value);
        }
        Sys.println(heap[0]);
        var sorted = [];
        while (heap.length > 0) {
            sorted.push(takeSmallest(heap));
        }
        Sys.println(sorted.join(","));
        Sys.println(takeSmallest(heap) == null);
    }
}
