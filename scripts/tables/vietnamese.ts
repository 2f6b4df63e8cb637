/** The sentences of the tables, said in Vietnamese. Names that stand in n8n's editor stay as they are there. */
export const vietnamese: Readonly<Record<string, string>> = {
	'API action': 'Action của API',
	'IDs in a request': 'Số ID mỗi yêu cầu',
	'Spends money': 'Tốn tiền',
	'What it does': 'Việc nó làm',
	'Retrieve one service by its ID, with its price and limits':
		'Lấy một dịch vụ theo ID, cùng giá và giới hạn',
	'Retrieve the services that the panel sells, with prices and limits':
		'Lấy các dịch vụ panel bán, cùng giá và giới hạn',
	'Ask the panel to stop orders that have not finished. The panel may refuse or take its time: get the order later to see its status.':
		'Yêu cầu panel dừng các đơn chưa xong. Panel có thể từ chối hoặc xử lý chậm: hãy lấy đơn sau đó để xem trạng thái.',
	yes: 'có',
	'Order a service, paid from the balance of your account':
		'Đặt một dịch vụ, trả bằng số dư tài khoản',
	'Retrieve the status of one or many orders': 'Lấy trạng thái của một hay nhiều đơn',
	'Work out what an order would cost and what would keep the panel from accepting it, without placing it':
		'Tính xem đơn sẽ tốn bao nhiêu và điều gì khiến panel không nhận, mà không đặt đơn',
	'Ask the panel to refill orders whose numbers have dropped':
		'Yêu cầu panel bảo hành các đơn bị tụt số',
	'Retrieve the status of one or many refills': 'Lấy trạng thái của một hay nhiều lần bảo hành',
	'Retrieve the money left on your account, and its currency':
		'Lấy số tiền còn lại trong tài khoản và loại tiền',
	'Buy a digital product, paid from the balance of your account':
		'Mua sản phẩm số, trả bằng số dư tài khoản',
	'Retrieve the digital products that the panel sells, with prices and stock':
		'Lấy các sản phẩm số panel bán, cùng giá và tồn kho',
	'Retrieve the status of one or many product orders, and what was delivered':
		'Lấy trạng thái của một hay nhiều đơn sản phẩm và những gì đã giao',
	'Buy proxies for a number of days, paid from the balance of your account':
		'Mua proxy cho một số ngày, trả bằng số dư tài khoản',
	'Give proxies another username, password or protocol':
		'Đổi tên đăng nhập, mật khẩu hoặc giao thức của proxy',
	'Retrieve all addresses of a proxy package, as items or as one text file':
		'Lấy mọi địa chỉ của một gói proxy, dưới dạng các mục hoặc một tệp văn bản',
	'Retrieve one proxy with its addresses and when it expires':
		'Lấy một proxy cùng các địa chỉ và hạn dùng',
	'Retrieve your proxies with their addresses and when they expire':
		'Lấy các proxy của bạn cùng địa chỉ và hạn dùng',
	'Retrieve the address of a rotating proxy. The call may give it a new one.':
		'Lấy địa chỉ của một proxy xoay. Lệnh gọi có thể đổi sang địa chỉ mới.',
	'Extend your proxies by a number of days, paid from the balance of your account':
		'Gia hạn proxy thêm một số ngày, trả bằng số dư tài khoản',
	'Exchange proxies for others with new addresses': 'Đổi proxy lấy proxy khác có địa chỉ mới',
	Event: 'Sự kiện',
	'Starts the workflow': 'Khởi chạy workflow',
	'`change`': '`change`',
	'When the balance falls below an amount, and again after it was back above':
		'Khi số dư xuống dưới một mức, và lại xuống sau khi đã lên trên',
	'When one of the given orders gets another status': 'Khi một trong các đơn đã cho đổi trạng thái',
	'When one of the given refills gets another status':
		'Khi một trong các lần bảo hành đã cho đổi trạng thái',
	'When one of the given product orders gets another status':
		'Khi một trong các đơn sản phẩm đã cho đổi trạng thái',
	'When a service is added, removed, or changes its price or limits':
		'Khi có dịch vụ mới, bị gỡ, hoặc đổi giá hay giới hạn',
	'When a product is added, removed, sold out, in stock again or priced anew':
		'Khi có sản phẩm mới, bị gỡ, hết hàng, có hàng lại hoặc đổi giá',
	'When one of your proxies is about to expire, once for each expiry date':
		'Khi một proxy của bạn sắp hết hạn, một lần cho mỗi ngày hết hạn',
	'When one of your proxies changes its status, address or auto-renewal':
		'Khi một proxy của bạn đổi trạng thái, địa chỉ hoặc chế độ tự gia hạn',
	any: 'bất kỳ',
	'unless Safe to Repeat': 'trừ khi bật Safe to Repeat',
	'Send an action of the panel that has no operation of its own':
		'Gửi một action của panel mà ở đây chưa có thao tác riêng',
	'unnamed, prices in VND': 'không tên, giá bằng VND',
	'unnamed, 1DG family': 'không tên, họ 1DG',
	"✓ the panel offers it, and tests run it against the panel's document or its practice panel. – the panel does not offer it.":
		'✓ panel có thao tác đó, và có phép kiểm thử chạy nó với tài liệu của panel hoặc với panel tập luyện của nó. – panel không có thao tác đó.',
};
