class SortingAlgorithms {
	static function main() {
		var input = [38, 27, 43, 3, 9, 82, 10, 3, -5, 0];
		var sorts:Array<{name:String, sort:Array<Int>->Array<Int>}> = [
			{name: "bubble", sort: bubble},
			{name: "selection", sort: selection},
			{name: "insertion", sort: insertion},
			{name: "merge", sort: merge},
			{name: "quick", sort: quick},
			{name: "heap", sort: heap},
			{name: "counting", sort: counting}
		];
		for (s in sorts) {
			var copy = input.copy();
			var sorted = s.sort(copy);
			Sys.println(s.name + ": " + sorted + " " + isSorted(sorted));
		}
		Sys.println(input);
		Sys.println(quick([]));
		Sys.println(merge([1]));
	}

	static function isSorted(a:Array<Int>):Bool {
		for (i in 1...a.length)
			if (a[i - 1] > a[i])
				return false;
		return true;
	}

	static function swap(a:Array<Int>, i:Int, j:Int) {
		var t = a[i];
		a[i] = a[j];
		a[j] = t;
	}

	static function bubble(a:Array<Int>) {
		var swapped = true;
		var n = a.length;
		while (swapped) {
			swapped = false;
			for (i in 1...n) {
				if (a[i - 1] > a[i]) {
					swap(a, i - 1, i);
					swapped = true;
				}
			}
			n--;
		}
		return a;
	}

	static function selection(a:Array<Int>) {
		for (i in 0...a.length) {
			var min = i;
			for (j in i + 1...a.length)
				if (a[j] < a[min])
					min = j;
			if (min != i)
				swap(a, i, min);
		}
		return a;
	}

	static function insertion(a:Array<Int>) {
		for (i in 1...a.length) {
			var key = a[i];
			var j = i - 1;
			while (j >= 0 && a[j] > key) {
				a[j + 1] = a[j];
				j--;
			}
			a[j + 1] = key;
		}
		return a;
	}

	static function merge(a:Array<Int>):Array<Int> {
		if (a.length < 2)
			return a;
		var middle = a.length >> 1;
		var left = merge(a.slice(0, middle));
		var right = merge(a.slice(middle));
		var result = [];
		var i = 0, j = 0;
		while (i < left.length && j < right.length)
			result.push(left[i] <= right[j] ? left[i++] : right[j++]);
		while (i < left.length)
			result.push(left[i++]);
		while (j < right.length)
			result.push(right[j++]);
		return result;
	}

	static function quick(a:Array<Int>):Array<Int> {
		function sort(low:Int, high:Int) {
			if (low >= high)
				return;
			var pivot = a[(low + high) >> 1];
			var i = low, j = high;
			while (i <= j) {
				while (a[i] < pivot)
					i++;
				while (a[j] > pivot)
					j--;
				if (i <= j) {
					swap(a, i, j); // expect: HX4
					i++;
					j--;
				}
			}
			sort(low, j);
			sort(i, high);
		}
		sort(0, a.length - 1);
		return a;
	}

	static function heap(a:Array<Int>) {
		var n = a.length;
		var i = (n >> 1) - 1;
		while (i >= 0) {
			sift(a, i, n);
			i--;
		}
		for (k in 1...n) {
			swap(a, 0, n - k);
			sift(a, 0, n - k);
		}
		return a;
	}

	static function sift(a:Array<Int>, root:Int, end:Int) {
		while (true) {
			var child = 2 * root + 1;
			if (child >= end)
				return;
			if (child + 1 < end && a[child] < a[child + 1])
				child++;
			if (a[root] >= a[child])
				return;
			swap(a, root, child);
			root = child;
		}
	}

	static function counting(a:Array<Int>) {
		var min = a[0], max = a[0];
		for (v in a) {
			if (v < min) min = v;
			if (v > max) max = v;
		}
		var counts = [for (_ in min...max + 1) 0];
		for (v in a)
			counts[v - min]++;
		var result = [];
		for (i => count in counts)
			for (_ in 0...count)
				result.push(i + min);
		return result;
	}
}
